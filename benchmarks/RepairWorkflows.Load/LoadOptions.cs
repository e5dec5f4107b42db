namespace RepairWorkflows.Load;

/// <summary>What to send, where to, and how hard.</summary>
internal sealed record LoadOptions
{
    public const string Usage =
        """
        usage: RepairWorkflows.Load w1|w2 [--base URL] [--auth VALUE] [--clients N]
                                    [--seconds N] [--warm-up N] [--pid N]

          w1             start and finish over HTTP, one burst a flow
          w2             the life of an order: a start over HTTP and six events, seven bursts
          --base URL     the server                              (default http://127.0.0.1:5000)
          --auth VALUE   Authorization header for the API        (default none)
          --clients N    connections, each sending one request after the other: 1 to 1,000  (default 16)
          --seconds N    how long it is measured: 1 to 3,600     (default 10)
          --warm-up N    seconds before that, not counted        (default 5)
          --pid N        the server's process: its memory is shown as well

        Exit code: 0 when every answer was a success, 1 when one was not, 2 when these options cannot be read.
        """;

    public required string Workload { get; init; }

    public Uri Server { get; init; } = new("http://127.0.0.1:5000");

    public string? Authorization { get; init; }

    public int Clients { get; init; } = 16;

    public int Seconds { get; init; } = 10;

    public int WarmUp { get; init; } = 5;

    public int? ServerProcess { get; init; }

    /// <summary>Null when the arguments cannot be read.</summary>
    public static LoadOptions? Read(string[] args)
    {
        if (args is not ["w1" or "w2", ..] || args.Length % 2 == 0)
        {
            return null;
        }

        var options = new LoadOptions { Workload = args[0] };
        for (var i = 1; i < args.Length && options is not null; i += 2)
        {
            options = options.With(args[i], args[i + 1]);
        }

        return options;
    }

    private LoadOptions? With(string name, string value) => name switch
    {
        "--base" when Uri.TryCreate(value, UriKind.Absolute, out var server) && server.Scheme == "http" =>
            this with { Server = server },
        "--auth" => this with { Authorization = value },
        "--clients" when Number(value, 1, 1_000) is { } clients => this with { Clients = clients },
        "--seconds" when Number(value, 1, 3_600) is { } seconds => this with { Seconds = seconds },
        "--warm-up" when Number(value, 0, 3_600) is { } seconds => this with { WarmUp = seconds },
        "--pid" when Number(value, 1, int.MaxValue) is { } process => this with { ServerProcess = process },
        _ => null,
    };

    private static int? Number(string text, int least, int most) =>
        int.TryParse(text, out var number) && number >= least && number <= most ? number : null;
}
