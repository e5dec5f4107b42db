using System.Globalization;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Host.Playing;

/// <summary>What the command line says after <c>play</c>.</summary>
/// <param name="Path">What to play.</param>
/// <param name="Language">The language to print in.</param>
internal sealed record PlayArguments(string Path, CultureInfo Language)
{
    private const string LanguageSwitch = "--language";
    private const string Everything = "workflows";

    /// <summary>
    /// Reads <c>play PATH [--language zh|en]</c>; without a path everything in <c>workflows</c>, and without a language
    /// that of the environment (<c>LANG</c>): Chinese or, for any other, English.
    /// </summary>
    public static PlayArguments Read(string[] args, string? environment)
    {
        string? path = null;
        var language = environment;
        for (var at = 1; at < args.Length; at++)
        {
            if (args[at] == LanguageSwitch && at + 1 < args.Length)
            {
                language = args[++at];
            }
            else if (args[at].StartsWith($"{LanguageSwitch}=", StringComparison.Ordinal))
            {
                language = args[at][(LanguageSwitch.Length + 1)..];
            }
            else
            {
                path ??= args[at];
            }
        }

        return new(path ?? Everything, LanguageOf(language));
    }

    private static CultureInfo LanguageOf(string? asked) => CultureInfo.GetCultureInfo(
        asked?.StartsWith(LanguageChoice.Chinese, StringComparison.OrdinalIgnoreCase) == true
            ? LanguageChoice.Chinese
            : LanguageChoice.English);
}
