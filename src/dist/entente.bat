@echo off
rem Starts the program that lies beside this file, on Windows, with the Java of JAVA_HOME or of the
rem path. Results go to the folder one is in.
setlocal
set "JAVA=java"
if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo entente: no Java found. It needs Java 17 or newer; adoptium.net has it for every system. 1>&2
  exit /b 2
)
rem The program writes UTF-8.
chcp 65001 >nul
"%JAVA%" -jar "%~dp0entente.jar" %*
exit /b %ERRORLEVEL%
