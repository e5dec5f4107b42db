namespace RepairWorkflows.Repairs.Paper;

/// <summary>A form as it is printed, in one language; the same for screen, printer and PDF.</summary>
public sealed record PaperForm
{
    /// <summary>What stands above it: the site, and what it is.</summary>
    public required string Heading { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>That it no longer holds, because the order was called off; null while it does.</summary>
    public string? Void { get; init; }

    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>The copies, by what stands on each: for whom it is.</summary>
    public required IReadOnlyList<string> Copies { get; init; }

    /// <summary>What is printed, in order; an empty value is filled in by hand.</summary>
    public required IReadOnlyList<PaperLine> Lines { get; init; }

    /// <summary>Who signs.</summary>
    public required IReadOnlyList<string> Signatures { get; init; }

    /// <summary>Which order it belongs to, for the code that leads there.</summary>
    public required Guid OrderId { get; init; }

    /// <summary>The process of that order.</summary>
    public required string Process { get; init; }
}

/// <summary>A line of a form.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">What stands there; empty to be filled in by hand.</param>
public sealed record PaperLine(string Label, string Value);
