namespace RepairWorkflows.Repairs.Drawings;

/// <summary>What a step is, as far as its picture goes.</summary>
internal enum CardKind
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>Somebody's task.</summary>
    Task,

    /// <summary>Somebody is told.</summary>
    Notice,

    /// <summary>It moves or watches a clock.</summary>
    Clock,

    /// <summary>More steps lie inside.</summary>
    Inside,

    /// <summary>A beginning or an end.</summary>
    Mark,
}

/// <summary>A step as it is drawn: what stands in its box, and how large that is.</summary>
internal sealed record StepCard
{
    public required string Id { get; init; }

    public required CardKind Kind { get; init; }

    /// <summary>What it is called, line by line.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>Its limits, with their lengths, line by line.</summary>
    public required IReadOnlyList<LimitLine> Limits { get; init; }

    /// <summary>The clauses it carries out.</summary>
    public required IReadOnlyList<string> Clauses { get; init; }

    /// <summary>The place its author gave it; null for none.</summary>
    public (double X, double Y)? Drawn { get; init; }

    public required double Width { get; init; }

    public required double Height { get; init; }

    /// <summary>Where its left and upper edges are, once that is settled.</summary>
    public double X { get; set; }

    /// <inheritdoc cref="X"/>
    public double Y { get; set; }

    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double Middle => Y + (Height / 2);

    /// <summary>Whether two boxes are nearer to each other than <paramref name="gap"/>.</summary>
    public bool IsNear(StepCard other, double gap) =>
        X < other.Right + gap && other.X < Right + gap && Y < other.Bottom + gap && other.Y < Bottom + gap;
}

/// <summary>A line of a limit.</summary>
/// <param name="Text">What stands there.</param>
/// <param name="IsFirst">Whether the limit begins there; else its length does, which found no room beside it.</param>
internal readonly record struct LimitLine(string Text, bool IsFirst);

/// <summary>An arrow as it is drawn.</summary>
/// <param name="Source">The step it leaves.</param>
/// <param name="Outcome">The outcome it follows.</param>
/// <param name="Target">The step it enters.</param>
/// <param name="IsMeanwhile">Whether the step goes on when it is followed.</param>
internal sealed record CardArrow(StepCard Source, string Outcome, StepCard Target, bool IsMeanwhile)
{
    /// <summary>What stands at its beginning; empty for the usual outcome.</summary>
    public string Label { get; init; } = "";

    /// <summary>Its corners, from the source to the target, once they are settled.</summary>
    public IReadOnlyList<(double X, double Y)> Way { get; set; } = [];

    /// <summary>Whether it leads back, into a circle.</summary>
    public bool LeadsBack { get; set; }
}
