using System.Text.Json.Nodes;
using RepairWorkflows.Walkthrough.Server;

namespace RepairWorkflows.Walkthrough.Stories;

/// <summary>What an operator does about a task.</summary>
/// <param name="Action">The action to take.</param>
/// <param name="Role">Who takes it; null takes the first role the task asks for.</param>
/// <param name="After">How long after the task came up.</param>
internal sealed record Choice(string Action, string? Role, TimeSpan After)
{
    /// <summary>The action's fields.</summary>
    public Func<Scene, JsonObject> Fields { get; init; } = _ => [];

    /// <summary>Before this the operator waits, whatever <see cref="After"/> says; null for no such instant.</summary>
    public Func<Scene, DateTimeOffset?> NotBefore { get; init; } = _ => null;

    /// <summary>A step that must have been done this often before; null for none.</summary>
    public (string Step, int Times)? Following { get; init; }
}

/// <summary>What an operator sees when choosing.</summary>
/// <param name="Order">The order.</param>
/// <param name="Task">The task.</param>
/// <param name="Urgency">What triage will decide.</param>
/// <param name="Now">The server's time.</param>
internal sealed record Scene(Order Order, OrderTask Task, string Urgency, DateTimeOffset Now)
{
    /// <summary>The appointment the report asks for; null when it asks for none.</summary>
    public DateTimeOffset? WantedAt { get; init; }

    /// <summary>An instant so many minutes from now, as the API takes it.</summary>
    public JsonNode InMinutes(int minutes) => JsonValue.Create(Now.AddMinutes(minutes).UtcDateTime.ToString("O"));
}
