using RepairWorkflows.Repairs.Paper;
using SkiaSharp;

namespace RepairWorkflows.Host.Pictures;

/// <summary>A sheet of A4, upright or lying, in points of 1/72 inch.</summary>
internal readonly record struct PrintSheet(bool IsLandscape)
{
    /// <summary>The white around: printers reach nearer to the edge than that.</summary>
    public const float Margin = 28;

    /// <summary>The room for what stands above the content of every page, and below it.</summary>
    public const float HeadRoom = 22;

    /// <inheritdoc cref="HeadRoom"/>
    public const float FootRoom = 16;

    public float Width => IsLandscape ? PaperSize.A4.Height!.Value : PaperSize.A4.Width;

    public float Height => IsLandscape ? PaperSize.A4.Width : PaperSize.A4.Height!.Value;

    /// <summary>The room for the content.</summary>
    public SKRect Content => new(Margin, Margin + HeadRoom, Width - Margin, Height - Margin - FootRoom);
}

/// <summary>A page as it is going to be drawn.</summary>
/// <param name="Sheet">On what.</param>
/// <param name="Draw">Draws its content.</param>
internal sealed record PrintedPage(PrintSheet Sheet, Action<SKCanvas> Draw);
