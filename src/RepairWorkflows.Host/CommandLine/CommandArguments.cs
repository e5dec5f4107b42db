using System.Globalization;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Host.CommandLine;

/// <summary>The arguments behind a command's name: paths, switches, and settings with a value.</summary>
internal sealed class CommandArguments
{
    private readonly HashSet<string> _switches = [];
    private readonly Dictionary<string, string> _settings = [];
    private readonly List<string> _paths = [];

    private CommandArguments()
    {
    }

    /// <summary>The files and folders that are meant.</summary>
    public IReadOnlyList<string> Paths => _paths;

    /// <summary>The language of what is said; Chinese unless set.</summary>
    public CultureInfo Language => new(Setting("--language") ?? LanguageChoice.Chinese);

    public bool Has(string name) => _switches.Contains(name);

    public string? Setting(string name) => _settings.GetValueOrDefault(name);

    /// <summary>
    /// Reads them; null when one is unknown, a value, a setting or every path is missing, or there is no such language.
    /// </summary>
    public static CommandArguments? Read(string[] args, CommandForm form)
    {
        var read = new CommandArguments();
        for (var i = 0; i < args.Length; i++)
        {
            if (form.Switches.Contains(args[i]))
            {
                read._switches.Add(args[i]);
            }
            else if ((form.Settings.Contains(args[i]) || form.Optional.Contains(args[i]) || args[i] == "--language")
                && i + 1 < args.Length)
            {
                read._settings[args[i]] = args[++i];
            }
            else if (args[i].StartsWith('-'))
            {
                return null;
            }
            else
            {
                read._paths.Add(args[i]);
            }
        }

        var language = read.Setting("--language");
        return read._paths.Count > 0 && form.Settings.All(read._settings.ContainsKey)
            && (language is null || LanguageChoice.All.Contains(language)) ? read : null;
    }
}
