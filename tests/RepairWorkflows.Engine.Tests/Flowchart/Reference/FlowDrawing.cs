using System.Text.Json.Nodes;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Flowchart.Reference;

/// <summary>What a step of a random flowchart does.</summary>
internal enum StepKind
{
    Line,
    Event,
    Yes,
    No,
    Fork,
    Loop,
    Join,
    Fault,
    End,
}

/// <summary>One step of a random flowchart.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Merge">Its merge mode; for a join how it waits.</param>
/// <param name="Rounds">How often a loop says <c>True</c>.</param>
internal sealed record FlowStep(string Id, StepKind Kind, string Merge, int Rounds)
{
    /// <summary>The ports that arrows may leave from.</summary>
    public IReadOnlyList<string> Ports => Kind switch
    {
        StepKind.Yes or StepKind.No or StepKind.Loop => ["True", "False"],
        StepKind.Fork => ["A", "B"],
        _ => ["Done"],
    };

    public JsonObject ToActivity()
    {
        var activity = Kind switch
        {
            StepKind.Event => Of("Elsa.Event", ("eventName", Drawing.Literal(Id))),
            StepKind.Yes => Of("Elsa.FlowDecision", ("condition", Drawing.Literal(true))),
            StepKind.No => Of("Elsa.FlowDecision", ("condition", Drawing.Literal(false))),
            StepKind.Fork => Of("Elsa.FlowFork", ("branches", Drawing.Expression("Object", """["A","B"]"""))),
            StepKind.Loop => Of("Elsa.FlowDecision", ("condition", Drawing.Script(
                $"setVariable('{Id}', getVariable('{Id}') + 1); return getVariable('{Id}') <= {Rounds}"))),
            StepKind.Join => Of("Elsa.FlowJoin", ("mode", Drawing.Literal(Merge))),
            StepKind.Fault => Of("Elsa.Fault", ("message", Drawing.Literal(Id))),
            StepKind.End => Of("Elsa.End"),
            _ => Drawing.LineActivity(Id),
        };
        activity["customProperties"] = new JsonObject { ["mergeMode"] = Kind == StepKind.Join ? null : Merge };
        return activity;
    }

    private JsonObject Of(string type, params (string Name, JsonNode? Value)[] members) =>
        Drawing.Activity(Id, type, members);
}

/// <summary>An arrow of a random flowchart.</summary>
internal sealed record FlowArrow(string From, string Port, string To);

/// <summary>A random flowchart: its steps and arrows, in the order they are drawn.</summary>
internal sealed record FlowDrawing(IReadOnlyList<FlowStep> Steps, IReadOnlyList<FlowArrow> Arrows)
{
    /// <summary>The definition's document.</summary>
    public string ToDocument()
    {
        var drawing = new Drawing("flow").ContinueWithIncidents();
        foreach (var step in Steps)
        {
            drawing.With(step.ToActivity());
            if (step.Kind == StepKind.Loop)
            {
                drawing.Variable(step.Id, "Int32", "0");
            }
        }

        return drawing.Arrows([.. Arrows.Select(arrow => $"{arrow.From}:{arrow.Port}->{arrow.To}")]).ToString();
    }

    public override string ToString() =>
        string.Join(", ", Steps.Select(step => $"{step.Id}:{step.Kind}/{step.Merge}".TrimEnd('/')))
        + "\n" + string.Join(' ', Arrows.Select(arrow => $"{arrow.From}:{arrow.Port}->{arrow.To}"));

    /// <summary>A flowchart by chance, the same for the same seed. Every circle passes a loop that ends.</summary>
    public static FlowDrawing Random(int seed)
    {
#pragma warning disable CA5394 // chance for tests, not for secrets
        var random = new Random(seed);
        var steps = Enumerable.Range(0, random.Next(3, 10)).Select(index => NewStep(random, index)).ToList();
        List<FlowArrow> arrows = [];
        for (var index = 1; index < steps.Count; index++)
        {
            for (var count = random.Next(5) == 0 ? 2 : 1 + random.Next(2); count > 0; count--)
            {
                arrows.Add(ArrowFrom(random, steps[random.Next(Math.Max(0, index - 4), index)], steps[index]));
            }
        }

        foreach (var loop in steps.Where(step => step.Kind == StepKind.Loop))
        {
            arrows.Add(new FlowArrow(loop.Id, "True", steps[random.Next(steps.IndexOf(loop) + 1)].Id));
        }

        var drawn = arrows.Distinct().ToArray();
        random.Shuffle(drawn);
        return new FlowDrawing(steps, drawn);
    }

    private static FlowStep NewStep(Random random, int index)
    {
        string[] merges = ["", "", "", "", "Stream", "Merge", "Converge", "Race", "Cascade"];
        string[] joins = ["WaitAny", "WaitAll", "WaitAllActive"];
        var kind = random.Next(20) switch
        {
            < 7 => StepKind.Line,
            < 10 => StepKind.Event,
            10 => StepKind.Yes,
            11 => StepKind.No,
            12 => StepKind.Fork,
            13 or 14 when index > 0 => StepKind.Loop,
            < 18 when index > 0 => StepKind.Join,
            18 when index > 2 => StepKind.End,
            19 when index > 2 => StepKind.Fault,
            _ => StepKind.Line,
        };
        var merge = kind == StepKind.Join ? joins[random.Next(3)] : merges[random.Next(merges.Length)];
        return new FlowStep($"{(char)('A' + index)}", kind, merge, kind == StepKind.Loop ? random.Next(1, 4) : 0);
    }

    // Forward arrows leave a loop by its way out, so that only its own arrow goes round.
    private static FlowArrow ArrowFrom(Random random, FlowStep from, FlowStep to) =>
        new(from.Id, from.Kind == StepKind.Loop ? "False" : from.Ports[random.Next(from.Ports.Count)], to.Id);
#pragma warning restore CA5394
}
