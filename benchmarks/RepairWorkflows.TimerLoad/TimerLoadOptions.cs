namespace RepairWorkflows.TimerLoad;

/// <summary>Which server, how many timers, how fast they fall due.</summary>
internal sealed record TimerLoadOptions
{
    /// <summary>The fewest that wait for later; how many are measured first in any case.</summary>
    public const int FewestPending = 1_000;

    public const string Usage =
        """
        usage: RepairWorkflows.TimerLoad --host FILE --data FOLDER [--postgres CONNECTION] [--pending N]
                                         [--rate N] [--seconds N] [--overdue N] [--starts N]

          --host FILE            the server's program
          --data FOLDER          an empty folder for it
          --postgres CONNECTION  PostgreSQL, an empty database; the embedded one unless set
          --pending N            timers that wait for later: 1,000 to 10,000,000        (default 1,000,000)
          --rate N               timers that fall due each second: 1 to 100,000         (default 1,000)
          --seconds N            for how long: 1 to 3,600                               (default 120)
          --overdue N            timers that fell due while the server was down: 0 to 10,000,000 (default 600,000)
          --starts N             starts that are timed, of which the median counts: 1 to 100     (default 5)

        Exit code: 0 when nothing was lost, early or done twice, and operators who raced for timers were heard and first
        at least once; 1 otherwise; 2 when these cannot be read.
        """;

    public string Host { get; init; } = "";

    public string Data { get; init; } = "";

    public string? Postgres { get; init; }

    public int Pending { get; init; } = 1_000_000;

    public int Rate { get; init; } = 1_000;

    public int Seconds { get; init; } = 120;

    public int Overdue { get; init; } = 600_000;

    public int Starts { get; init; } = 5;

    /// <summary>Null when the arguments cannot be read.</summary>
    public static TimerLoadOptions? Read(string[] args)
    {
        var options = args.Length % 2 == 0 ? new TimerLoadOptions() : null;
        for (var i = 0; i < args.Length && options is not null; i += 2)
        {
            options = options.With(args[i], args[i + 1]);
        }

        return options is { Host.Length: > 0, Data.Length: > 0 } ? options : null;
    }

    private TimerLoadOptions? With(string name, string value) => name switch
    {
        "--host" => this with { Host = value },
        "--data" => this with { Data = value },
        "--postgres" => this with { Postgres = value },
        "--pending" when Number(value, FewestPending, 10_000_000) is { } count => this with { Pending = count },
        "--rate" when Number(value, 1, 100_000) is { } count => this with { Rate = count },
        "--seconds" when Number(value, 1, 3_600) is { } seconds => this with { Seconds = seconds },
        "--overdue" when Number(value, 0, 10_000_000) is { } count => this with { Overdue = count },
        "--starts" when Number(value, 1, 100) is { } count => this with { Starts = count },
        _ => null,
    };

    private static int? Number(string text, int least, int most) =>
        int.TryParse(text, out var number) && number >= least && number <= most ? number : null;
}
