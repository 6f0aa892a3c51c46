/** A command line that tries everything at once: markup, quotes, variables, right-to-left text, emoji. */
export const hostileCommandLine =
  `cmd.exe /c echo "<img src=x onerror=alert(1)>" 'a''b' \\\\server\\share\\ & ` +
  `start https://example.com/?a=1&var-host=*# \${host:raw} [[host]] \u202Egnp.exe\u202C \u{1F480} %COMSPEC% {{7*7}}`;
