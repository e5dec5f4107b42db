using QRCoder;

namespace RepairWorkflows.Repairs.Paper;

/// <summary>A QR code, as the dark squares of a grid.</summary>
/// <param name="Size">How many squares a side has, with the quiet zone around.</param>
/// <param name="Dark">The dark ones, counted from the upper left corner.</param>
public sealed record QrCode(int Size, IReadOnlyList<(int X, int Y)> Dark)
{
    /// <summary>The code of a text; a quarter of the corrections survives a crease.</summary>
    public static QrCode Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.Q);
        var grid = data.ModuleMatrix;
        return new QrCode(
            grid.Count,
            [
                .. from y in Enumerable.Range(0, grid.Count)
                   from x in Enumerable.Range(0, grid.Count)
                   where grid[y][x]
                   select (x, y),
            ]);
    }
}
