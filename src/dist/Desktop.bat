@echo off
rem To be opened by a double click on Windows; results go to this folder.
cd /d "%~dp0"
call entente.bat desktop
if errorlevel 1 pause
