using AngleSharp.Dom;

namespace RepairWorkflows.Dashboard.Tests.Desk;

/// <summary>What a row of a table says.</summary>
internal static class RowText
{
    /// <summary>Its cells; what stands in parts of its own within a cell is set apart by a space.</summary>
    public static string Said(this IElement row) => string.Join(" | ", row.Children.Select(cell => string.Join(
        ' ', cell.GetDescendants().OfType<IText>().Select(text => text.Text.Trim()).Where(text => text.Length > 0))));
}
