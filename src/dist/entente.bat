@echo off
rem Starts the program that lies beside this file, on Windows, with the Java in its folder runtime
rem if it has one, or that of JAVA_HOME or of the path. Results go to the folder one is in.
setlocal
set "JAVA=java"
if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not exist "%~dp0runtime\java\bin\java.exe" goto system
set "JAVA=%~dp0runtime\java\bin\java.exe"
set "ARCHIVE=%~dp0runtime\entente.jsa"
rem An archive of classes, by which the program starts sooner, is good for the place it was made in.
set "PLACE="
if exist "%ARCHIVE%.place" set /p PLACE=<"%ARCHIVE%.place"
if not "%PLACE%"=="%~dp0" (
  "%JAVA%" -Xshare:dump -Xlog:disable "-XX:SharedClassListFile=%~dp0runtime\entente.classes" "-XX:SharedArchiveFile=%ARCHIVE%" -cp "%~dp0entente.jar" >nul 2>&1
  if not errorlevel 1 echo %~dp0>"%ARCHIVE%.place"
)
rem What answers at once does not repay the second of Java's compilers.
set "QUICK=-XX:TieredStopAtLevel=4"
for %%c in (check completion describe diff new power schema --version --help) do if "%~1"=="%%c" set "QUICK=-XX:TieredStopAtLevel=1"
chcp 65001 >nul
"%JAVA%" %QUICK% "-XX:SharedArchiveFile=%ARCHIVE%" -Xlog:disable -jar "%~dp0entente.jar" %*
exit /b %ERRORLEVEL%

:system
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo entente: no Java found. It needs Java 17 or newer; adoptium.net has it for every system. 1>&2
  exit /b 2
)
rem The program writes UTF-8.
chcp 65001 >nul
"%JAVA%" -jar "%~dp0entente.jar" %*
exit /b %ERRORLEVEL%
