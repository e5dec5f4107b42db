using System.Globalization;
using System.Xml.Linq;
using RepairWorkflows.Engine.Runtime.Compilation;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Drawings;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Drawings;

/// <summary>Definitions as pictures, and what can be read from these.</summary>
internal static class ADrawnProcess
{
    /// <summary>The pictures of a document.</summary>
    public static async Task<IReadOnlyList<ProcessPicture>> OfAsync(
        string document, string language = "zh", bool byLayers = false)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var workflow = await host.Engine.Get<WorkflowCompiler>().CompileAsync(document, CancellationToken.None);
        return ProcessPictures.Of(
            workflow, host.Engine.Get<IClockRules>().Current, new CultureInfo(language), byLayers);
    }

    /// <summary>The steps beside the pictures of a document.</summary>
    public static async Task<IReadOnlyList<PicturedSteps>> StepsOfAsync(string document, string language)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var workflow = await host.Engine.Get<WorkflowCompiler>().CompileAsync(document, CancellationToken.None);
        return ProcessPictures.StepsOf(
            workflow, host.Engine.Get<IClockRules>().Current, new CultureInfo(language));
    }

    /// <summary>The elements of a picture with that name and class.</summary>
    public static IReadOnlyList<XElement> All(this ProcessPicture picture, string name, string ofClass) =>
    [
        .. XDocument.Parse(picture.Svg).Descendants().Where(element => element.Name.LocalName == name
            && $" {element.Attribute("class")?.Value} ".Contains($" {ofClass} ", StringComparison.Ordinal)),
    ];

    /// <summary>The boxes, by step.</summary>
    public static IReadOnlyDictionary<string, Box> Boxes(this ProcessPicture picture) =>
        picture.All("g", "step").ToDictionary(
            step => step.Attribute("data-step")!.Value, step => Box.Of(step.Elements().First()));

    /// <summary>The whole canvas.</summary>
    public static Box Canvas(this ProcessPicture picture) => Box.Of(picture.All("rect", "paper").Single());

    /// <summary>The corners of the ways of arrows.</summary>
    public static IReadOnlyList<IReadOnlyList<(double X, double Y)>> Ways(this ProcessPicture picture) =>
    [
        .. picture.All("g", "arrow").Where(arrow => arrow.Attribute("data-to") is not null)
            .Select(arrow => Points(arrow.Elements().First().Attribute("d")!.Value)),
    ];

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static List<(double X, double Y)> Points(string path) =>
    [
        .. path.Split(['M', 'L', 'Q', ' '], StringSplitOptions.RemoveEmptyEntries).Select(Number).Chunk(2)
            .Select(pair => (pair[0], pair[1])),
    ];
}

/// <summary>A rectangle.</summary>
internal sealed record Box(double X, double Y, double Width, double Height)
{
    public static Box Of(XElement rectangle) =>
        new(Of(rectangle, "x"), Of(rectangle, "y"), Of(rectangle, "width"), Of(rectangle, "height"));

    public bool Overlaps(Box other) =>
        X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;

    public bool Holds(double x, double y) => x >= X && x <= X + Width && y >= Y && y <= Y + Height;

    private static double Of(XElement element, string name) => ADrawnProcess.Number(element.Attribute(name)!.Value);
}
