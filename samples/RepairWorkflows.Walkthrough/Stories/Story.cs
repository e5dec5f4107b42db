using System.Text.Json;

namespace RepairWorkflows.Walkthrough.Stories;

/// <summary>What becomes of one accepted report: <c>stories/NAME.json</c> beside the reports.</summary>
internal sealed record Story
{
    /// <summary>Stands in a turn for the story's own technician.</summary>
    public const string TheTechnician = "technician";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>In a sentence, what is out of the ordinary; for readers.</summary>
    public required string About { get; init; }

    /// <summary>The account of the technician who comes.</summary>
    public required string Technician { get; init; }

    /// <summary>What is done: of turns with the same step, the first is for the first time it comes.</summary>
    public required IReadOnlyList<Turn> Turns { get; init; }

    /// <summary>The clocks that must have gone over their limit at the end, and no others.</summary>
    public IReadOnlyList<string> Breaches { get; init; } = [];

    /// <summary>The state the order must end in.</summary>
    public string EndsAs { get; init; } = "closed";

    /// <summary>What is usually done about a step; for the steps that the story tells nothing about.</summary>
    private IReadOnlyList<Turn> Usual { get; init; } = [];

    /// <summary>The story of a report.</summary>
    /// <exception cref="WalkFailedException">There is none, or it cannot be read.</exception>
    public static Story Read(string folder, string report)
    {
        var name = Path.ChangeExtension(Path.GetFileName(report), "json");
        var usual = Read<List<Turn>>(Path.Combine(folder, "usual-course.json"));
        return Read<Story>(Path.Combine(folder, "stories", name)) with { Usual = usual };
    }

    /// <summary>
    /// What is done about a step when it comes for the given time (from 1); null when neither story nor usual course
    /// knows, or nobody has said what is filled in.
    /// </summary>
    public Turn? For(string step, int attempt)
    {
        var usual = Usual.FirstOrDefault(turn => turn.Step == step);
        var told = Turns.Where(turn => turn.Step == step).ElementAtOrDefault(attempt - 1);
        var turn = told?.Or(usual) ?? usual;
        return turn is { Action: not null, By: not null, After: not null, Fields: not null } ? turn : null;
    }

    private static T Read<T>(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return JsonSerializer.Deserialize<T>(stream, Web)!;
        }
        catch (Exception unreadable) when (unreadable is IOException or JsonException)
        {
            throw new WalkFailedException($"{file} cannot be read: {unreadable.Message}");
        }
    }
}
