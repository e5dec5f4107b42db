using System.Globalization;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Drawings;

/// <summary>Says what boxes and arrows mean.</summary>
internal sealed class PictureLegend(SvgText svg, CultureInfo culture)
{
    private const double SignWidth = 22;
    private const double Between = 26;

    private static readonly CardKind[] Kinds =
        [CardKind.Task, CardKind.Notice, CardKind.Clock, CardKind.Inside, CardKind.Other];

    private static readonly string[] Arrows = ["arrow meanwhile", "arrow back"];

    /// <summary>How much room it takes.</summary>
    public static double Width(CultureInfo culture) =>
        Kinds.Select(StepBoxes.KindWord).Concat(Arrows).Sum(word => Room(Say(word, culture)));

    /// <summary>Writes it.</summary>
    public void Write(double x, double y)
    {
        svg.Open("g", ("class", "legend"));
        foreach (var kind in Kinds)
        {
            var word = StepBoxes.KindWord(kind);
            svg.Open("g", ("class", word)).Add(
                "path", ("class", "sign"), ("d", SvgStyle.SignOf(kind)),
                ("transform", $"translate({SvgText.Number(x)} {SvgText.Number(y - 12)})")).Close("g");
            x = WriteWords(word, x, y);
        }

        foreach (var arrow in Arrows)
        {
            svg.Open("g", ("class", arrow))
                .Add("path", ("class", "way"), ("d", ArrowPath.Of([(x, y - 4), (x + 18, y - 4)]))).Close("g");
            x = WriteWords(arrow, x, y);
        }

        svg.Close("g");
    }

    private double WriteWords(string word, double x, double y)
    {
        var said = Say(word, culture);
        svg.AddText("text", said, ("class", "byline"), ("x", x + SignWidth), ("y", y));
        return x + Room(said);
    }

    private static double Room(string said) => SignWidth + TextWidth.Of(said, 12) + Between;

    private static string Say(string word, CultureInfo culture) =>
        RepairTexts.Get($"drawing.{word.Replace(' ', '-')}", culture);
}
