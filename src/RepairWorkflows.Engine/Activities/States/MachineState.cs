using System.Text.Json.Serialization;
using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Activities.States;

/// <summary>A state of a state machine.</summary>
public sealed record MachineState
{
    /// <summary>Its name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Runs when it is entered; null for nothing.</summary>
    public Activity? Entry { get; init; }

    /// <summary>Runs when it is left; null for nothing.</summary>
    public Activity? Exit { get; init; }
}

/// <summary>A way from one state to another.</summary>
public sealed record MachineTransition
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The state it leaves.</summary>
    public string From { get; init; } = string.Empty;

    /// <summary>The state it leads to.</summary>
    public string To { get; init; } = string.Empty;

    /// <summary>What it waits for; null to be taken at once.</summary>
    public Activity? Trigger { get; init; }

    /// <summary>Whether it may be taken, asked when its trigger is over; null for always.</summary>
    public Expression? Condition { get; init; }

    /// <summary>Runs between the exit and the entry; null for nothing.</summary>
    public Activity? Action { get; init; }
}

/// <summary>Where a state machine stands.</summary>
internal sealed class MachinePlace
{
    public string State { get; set; } = string.Empty;

    /// <summary>Counts states entered and left: tells what belongs to a state from what it left behind.</summary>
    public int Round { get; set; }

    /// <summary>States passed since a step ran: a circle of transitions without any would never end.</summary>
    [JsonIgnore]
    public int Straight { get; set; }

    /// <summary>Index of the transition under way.</summary>
    public int Taken { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MachinePlace))]
internal sealed partial class MachineJson : JsonSerializerContext;
