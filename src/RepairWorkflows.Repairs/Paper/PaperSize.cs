namespace RepairWorkflows.Repairs.Paper;

/// <summary>What is printed on, in points of 1/72 inch.</summary>
/// <param name="Name">What the API calls it.</param>
/// <param name="Width">How wide.</param>
/// <param name="Height">How high; null is as long as what is printed: from a roll.</param>
/// <param name="Margin">The white around.</param>
/// <param name="Text">The size of the text.</param>
public sealed record PaperSize(string Name, float Width, float? Height, float Margin, float Text)
{
    private const float Millimetre = 72 / 25.4f;

    /// <summary>210 by 297 mm.</summary>
    public static PaperSize A4 { get; } = new("a4", 210 * Millimetre, 297 * Millimetre, 18 * Millimetre, 11);

    /// <summary>A roll of 80 mm, of which a printer reaches 72.</summary>
    public static PaperSize Roll { get; } = new("80mm", 80 * Millimetre, null, 4 * Millimetre, 9);

    /// <summary>Those that there are; the first is what is printed on unless said.</summary>
    public static IReadOnlyList<PaperSize> All { get; } = [A4, Roll];

    /// <summary>The size of that name; null when there is none.</summary>
    public static PaperSize? Find(string? name) => All.FirstOrDefault(size => size.Name == name);
}
