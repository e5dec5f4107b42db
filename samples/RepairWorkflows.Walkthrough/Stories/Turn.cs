using System.Text.Json.Nodes;

namespace RepairWorkflows.Walkthrough.Stories;

/// <summary>What somebody does about a step of an order, as a story or the usual course tells it.</summary>
internal sealed record Turn
{
    /// <summary>The step; an escalation with the role it asks for, as in <c>escalation:project-manager</c>.</summary>
    public required string Step { get; init; }

    /// <summary>The action to take; null for the usual one.</summary>
    public string? Action { get; init; }

    /// <summary>
    /// Who takes it, by account name; <see cref="Story.TheTechnician"/> stands for the story's own. Null for the usual.
    /// </summary>
    public string? By { get; init; }

    /// <summary>
    /// How long after the task came up, or after the technician was free for it: see <see cref="Moments.Span"/>. Null
    /// for the usual.
    /// </summary>
    public string? After { get; init; }

    /// <summary>Before this instant, one of <see cref="Moments"/>, nothing is done; null for the usual.</summary>
    public string? NotBefore { get; init; }

    /// <summary>A step that must have been done before; null for none.</summary>
    public Earlier? Following { get; init; }

    /// <summary>The action's fields, with <see cref="Moments"/> in them; null for the usual ones.</summary>
    public JsonObject? Fields { get; init; }

    /// <summary>This, and what the usual course says where it says nothing.</summary>
    public Turn Or(Turn? usual) => usual is null ? this : this with
    {
        Action = Action ?? usual.Action,
        By = By ?? usual.By,
        After = After ?? usual.After,
        NotBefore = NotBefore ?? usual.NotBefore,
        Fields = Fields ?? usual.Fields,
    };
}

/// <summary>A step, and how often it must have been done.</summary>
internal sealed record Earlier(string Step, int Times = 1);
