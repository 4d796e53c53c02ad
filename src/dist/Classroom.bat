@echo off
rem To be opened by a double click on Windows; results go to this folder.
cd /d "%~dp0"
call entente.bat classroom
if errorlevel 1 pause
