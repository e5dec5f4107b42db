using System.Globalization;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace RepairWorkflows.Host.Pictures;

/// <summary>
/// Reads the style sheet inside a picture: rules for a class, and for a class inside another one, as all ours are.
/// </summary>
internal sealed partial class PictureStyle
{
    private readonly IReadOnlyList<(string[] Classes, Dictionary<string, string> Properties)> _rules;

    public PictureStyle(string sheet) => _rules =
    [
        .. Rule().Matches(sheet)
            .Select(rule => (
                Classes: rule.Groups[1].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
                Properties: Property().Matches(rule.Groups[2].Value).ToDictionary(
                    property => property.Groups[1].Value, property => property.Groups[2].Value)))
            .OrderBy(rule => rule.Classes.Length), // the one that says more wins, then the later one
    ];

    /// <summary>How an element looks.</summary>
    /// <param name="own">Its classes.</param>
    /// <param name="around">Those of the elements that it lies in.</param>
    public PictureLook Of(IReadOnlyList<string> own, IReadOnlyList<string> around)
    {
        Dictionary<string, string> said = [];
        foreach (var (classes, properties) in _rules)
        {
            if (IsOf(classes[^1], own) && classes.SkipLast(1).All(one => IsOf(one, around)))
            {
                properties.ToList().ForEach(property => said[property.Key] = property.Value);
            }
        }

        return new PictureLook
        {
            Fill = Colour(said.GetValueOrDefault("fill", "#000000")),
            Stroke = Colour(said.GetValueOrDefault("stroke", "none")),
            StrokeWidth = Number(said.GetValueOrDefault("stroke-width", "1")),
            HasRoundEnds = said.GetValueOrDefault("stroke-linecap") == "round",
            Dashes = said.GetValueOrDefault("stroke-dasharray")?.Split(' ').Select(Number).ToArray(),
            TextSize = Number(said.GetValueOrDefault("font-size", "16")),
        };
    }

    private static bool IsOf(string selector, IReadOnlyList<string> classes) =>
        selector[0] == '.' && classes.Contains(selector[1..]);

    private static SKColor? Colour(string said) => said == "none" ? null : SKColor.Parse(said);

    private static float Number(string said) =>
        float.Parse(said.Replace("px", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"([^{}]+)\{([^{}]*)\}")]
    private static partial Regex Rule();

    [GeneratedRegex(@"([a-z-]+):\s*([^;]+);")]
    private static partial Regex Property();
}

/// <summary>How an element of a picture looks.</summary>
internal sealed record PictureLook
{
    /// <summary>Null for no colour.</summary>
    public required SKColor? Fill { get; init; }

    /// <inheritdoc cref="Fill"/>
    public required SKColor? Stroke { get; init; }

    public required float StrokeWidth { get; init; }

    public required bool HasRoundEnds { get; init; }

    /// <summary>How long dashes and the gaps between them are; null for a line without.</summary>
    public required float[]? Dashes { get; init; }

    public required float TextSize { get; init; }
}
