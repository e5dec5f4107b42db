using System.Text.Json;
using RepairWorkflows.Walkthrough.Server;
using RepairWorkflows.Walkthrough.Stories;

namespace RepairWorkflows.Walkthrough.Reports;

/// <summary>One line of <c>samples/reports/index.json</c>: a report and what the server has to make of it.</summary>
internal sealed record ReportSample
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>The report's file, beside the index.</summary>
    public required string File { get; init; }

    /// <summary>How the report came: phone, front-desk, web, email, app.</summary>
    public required string Channel { get; init; }

    /// <summary>How long after the beginning of the walk it comes: see <see cref="Moments.Span"/>.</summary>
    public required string After { get; init; }

    /// <summary><c>accepted</c> or <c>refused</c>.</summary>
    public required string Expect { get; init; }

    /// <summary>What a refusal names, no more and no less; empty for an accepted report.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    public bool IsAccepted => Expect == "accepted";

    /// <summary>
    /// Who sends it: whoever reports over the web, by app or by mail is a program that comes with a key of its own.
    /// </summary>
    /// <exception cref="WalkFailedException">There is no such channel.</exception>
    public string Sender => Channel switch
    {
        "phone" or "front-desk" => "service-agent",
        "web" => "website",
        "app" => "residents-app",
        "email" => "mail-gateway",
        _ => throw new WalkFailedException($"{File}: nobody reports through the channel '{Channel}'."),
    };

    /// <summary>Reads the index of a folder of reports, first come first.</summary>
    public static IReadOnlyList<ReportSample> ReadIndex(string folder)
    {
        using var stream = System.IO.File.OpenRead(Path.Combine(folder, "index.json"));
        var samples = JsonSerializer.Deserialize<List<ReportSample>>(stream, Web)
            ?? throw new WalkFailedException($"The index in {folder} is empty.");
        return [.. samples.OrderBy(sample => Moments.Span(sample.After))];
    }

    /// <summary>When it comes, in a walk that began at <paramref name="start"/>.</summary>
    public DateTimeOffset ComesAt(DateTimeOffset start) => start + Moments.Span(After);
}
