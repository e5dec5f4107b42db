using SkiaSharp;

namespace RepairWorkflows.Host.Pictures;

/// <summary>A row of the table of steps, broken into lines.</summary>
/// <param name="Cells">The lines of each column.</param>
/// <param name="Colour">In which colour it is written.</param>
internal sealed record StepTableRow(IReadOnlyList<IReadOnlyList<string>> Cells, SKColor Colour)
{
    /// <summary>The size of its text.</summary>
    public const float Text = 8.5f;

    /// <summary>How high a line is.</summary>
    public const float Line = 12;

    /// <summary>The white above its lines, and below.</summary>
    public const float Inset = 3;

    // Longer ones go on on the next page, wherever they begin.
    private const int Short = 40;

    /// <summary>How high it is; 0 when nothing is in it.</summary>
    public float Height => Lines == 0 ? 0 : (Lines * Line) + (2 * Inset);

    /// <summary>Whether it shall stay on one page.</summary>
    public bool IsShort => Lines <= Short;

    private int Lines => Cells.Max(lines => lines.Count);

    /// <summary>What of it fits, but one line at least.</summary>
    public StepTableRow FirstOf(float room)
    {
        var fitting = Math.Max(1, (int)((room - (2 * Inset)) / Line));
        return this with { Cells = [.. Cells.Select(lines => (IReadOnlyList<string>)[.. lines.Take(fitting)])] };
    }

    /// <summary>What comes after a first part of it.</summary>
    public StepTableRow After(StepTableRow part) =>
        this with { Cells = [.. Cells.Select(lines => (IReadOnlyList<string>)[.. lines.Skip(part.Lines)])] };
}
