namespace RepairWorkflows.Host.Start;

/// <summary>What command line and configuration say about this process.</summary>
internal sealed record HostSettings
{
    /// <summary>The folder of the keys that protect cookies and tokens, in the data folder.</summary>
    public const string KeyFolder = "keys";

    /// <summary>
    /// Where everything is kept that must outlive the process: an absolute path. <c>./data</c> unless set.
    /// </summary>
    public required string DataFolder { get; init; }

    /// <summary>Where the definitions lie that are published at start: an absolute path.</summary>
    public required string WorkflowsFolder { get; init; }

    /// <summary>Whether demonstration accounts, cases and clock are there. Never unless asked for.</summary>
    public required bool IsDemonstration { get; init; }

    /// <summary>
    /// The PostgreSQL database; null, when none is named or a blank one, for the embedded one in the data folder.
    /// </summary>
    public string? PostgreSql { get; init; }

    /// <summary>The embedded database's connection string.</summary>
    public string Sqlite => $"Data Source={Path.Combine(DataFolder, "repair-workflows.db")}";

    /// <summary>A file of the data folder.</summary>
    public string InData(string name) => Path.Combine(DataFolder, name);

    /// <summary>Reads the settings and makes the data folder, for this account of the machine only.</summary>
    public static HostSettings From(IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = new HostSettings
        {
            DataFolder = Path.GetFullPath(configuration["data"] ?? "data"),
            WorkflowsFolder = Path.GetFullPath(
                configuration["workflows"] ?? Path.Combine(AppContext.BaseDirectory, "workflows")),
            IsDemonstration = configuration.GetValue("demo", environment.IsDevelopment()),
            PostgreSql = configuration.GetConnectionString("Postgres") is { } text && !string.IsNullOrWhiteSpace(text)
                ? text : null,
        };
        PrivateFolder.Make(settings.DataFolder);
        return settings;
    }
}
