using System.Text.Json;
using RepairWorkflows.Walkthrough.Server;

namespace RepairWorkflows.Walkthrough.Reports;

/// <summary>One line of <c>samples/reports/index.json</c>: a report and what the server has to make of it.</summary>
internal sealed record ReportSample
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>The report's file, beside the index.</summary>
    public required string File { get; init; }

    /// <summary>How the report came: phone, front-desk, web, email, app.</summary>
    public required string Channel { get; init; }

    /// <summary><c>accepted</c> or <c>refused</c>.</summary>
    public required string Expect { get; init; }

    /// <summary>What a refusal names, no more and no less; empty for an accepted report.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>What becomes of an accepted report, see <see cref="Stories.StoryBook"/>.</summary>
    public string Story { get; init; } = "ordinary";

    /// <summary>What triage decides: emergency, urgent or general.</summary>
    public string Urgency { get; init; } = "general";

    public bool IsAccepted => Expect == "accepted";

    /// <summary>Reads the index of a folder of reports.</summary>
    public static IReadOnlyList<ReportSample> ReadIndex(string folder)
    {
        using var stream = System.IO.File.OpenRead(Path.Combine(folder, "index.json"));
        return JsonSerializer.Deserialize<List<ReportSample>>(stream, Web)
            ?? throw new WalkFailedException($"The index in {folder} is empty.");
    }
}
