namespace RepairWorkflows.Walkthrough;

/// <summary>The command line.</summary>
internal sealed record WalkOptions
{
    public const string Usage = """
        RepairWorkflows.Walkthrough --base URL --accounts FILE [--reports FOLDER] [--resume FILE] [--result FILE]
            [--zone ZONE]
                                    [--language LANGUAGE]

          --base URL       the server, started with --demo
          --accounts FILE  its demonstration accounts: <data>/demo-accounts.json;
                           demo-application-keys.json lies beside them
          --reports FOLDER the reports to send, with an index.json; samples/reports unless set
          --resume FILE    keeps the progress here, and goes on from it when the file is there
          --result FILE    writes the orders as they ended, as JSON
          --zone ZONE      the time zone to print in; Asia/Shanghai unless set
          --language NAME  the language of what is printed, zh or en; zh unless set
        """;

    public required Uri Base { get; init; }
    public required string Accounts { get; init; }
    public string Reports { get; init; } = Path.Combine("samples", "reports");
    public string? Resume { get; init; }
    public string? Result { get; init; }
    public string Zone { get; init; } = "Asia/Shanghai";
    public string Language { get; init; } = "zh";

    /// <summary>Reads the arguments; null when they make no sense.</summary>
    public static WalkOptions? Parse(string[] arguments)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at + 1 < arguments.Length; at += 2)
        {
            given[arguments[at]] = arguments[at + 1];
        }

        var known = new[] { "--base", "--accounts", "--reports", "--resume", "--result", "--zone", "--language" };
        if (arguments.Length % 2 != 0 || given.Keys.Except(known).Any()
            || !given.TryGetValue("--accounts", out var accounts)
            || !Uri.TryCreate(given.GetValueOrDefault("--base")?.TrimEnd('/') + "/", UriKind.Absolute, out var address))
        {
            return null;
        }

        return new WalkOptions
        {
            Base = address,
            Accounts = accounts,
            Reports = given.GetValueOrDefault("--reports", Path.Combine("samples", "reports")),
            Resume = given.GetValueOrDefault("--resume"),
            Result = given.GetValueOrDefault("--result"),
            Zone = given.GetValueOrDefault("--zone", "Asia/Shanghai"),
            Language = given.GetValueOrDefault("--language", "zh"),
        };
    }
}
