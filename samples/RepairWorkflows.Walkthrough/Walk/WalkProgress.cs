using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Walkthrough.Server;

namespace RepairWorkflows.Walkthrough.Walk;

/// <summary>
/// How far a walk has come. Written before each request that changes something, so that it can be sent again.
/// </summary>
internal sealed record WalkProgress
{
    /// <summary>Begins every Idempotency-Key of the walk.</summary>
    public required string Run { get; init; }

    /// <summary>The server's time at the start: what the reports' relative instants count from.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>By the report's file.</summary>
    public SortedDictionary<string, OrderProgress> Orders { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What the server named of refused reports, by file.</summary>
    public SortedDictionary<string, IReadOnlyList<FieldError>> Refused { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Where each technician is, by account; who is nowhere is free.</summary>
    public SortedDictionary<string, Place> Technicians { get; init; } = new(StringComparer.Ordinal);

    /// <summary>An action that was sent, and whose answer has not come yet; null for none.</summary>
    public PendingAction? Pending { get; set; }

    /// <summary>Where the clock was to go, and has not arrived yet for all we know; null for nowhere.</summary>
    public DateTimeOffset? ClockTarget { get; set; }
}

/// <summary>What was done with one order.</summary>
internal sealed record OrderProgress(Guid OrderId, string Number)
{
    /// <summary>How often each step was done.</summary>
    public SortedDictionary<string, int> Done { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The visit time the report asks for; null when it asks for none.</summary>
    public DateTimeOffset? WantedAt { get; init; }

    /// <summary>How many actions were sent.</summary>
    public int Sent { get; set; }

    /// <summary>How often an action was not offered any more when it was sent.</summary>
    public int Overtaken { get; set; }

    /// <summary>Whether the order is in a final state.</summary>
    public bool IsOver { get; set; }
}

/// <summary>An action on its way.</summary>
internal sealed record PendingAction(
    string File, string Step, string Action, string By, string Key, JsonObject Fields);

/// <summary>With which report's order a technician is, since when, and whether just leaving.</summary>
internal sealed record Place(string File, DateTimeOffset Since, bool IsLeft = false);

/// <summary>Keeps a walk's progress in a file, or nowhere.</summary>
/// <param name="file">Where; null keeps nothing.</param>
internal sealed class ProgressFile(string? file)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>What was kept; null when there is nothing.</summary>
    public WalkProgress? Read() => file is not null && File.Exists(file)
        ? JsonSerializer.Deserialize<WalkProgress>(File.ReadAllText(file), Web)
        : null;

    /// <summary>Keeps it whole: a reader never meets half a file.</summary>
    public void Write(WalkProgress progress)
    {
        if (file is not null)
        {
            File.WriteAllText(file + ".new", JsonSerializer.Serialize(progress, Web));
            File.Move(file + ".new", file, overwrite: true);
        }
    }
}
