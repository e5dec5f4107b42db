using Microsoft.Extensions.Options;
using RepairWorkflows.Host.Paper;
using RepairWorkflows.Host.Pictures;
using SkiaSharp;

namespace RepairWorkflows.Host.Tests.Pictures;

/// <summary>Pictures on paper: whole or in parts, and readable always.</summary>
public sealed class PictureTilingTests
{
    [Theory]
    [InlineData(1200, 500, true)]
    [InlineData(500, 1200, false)]
    public void When_it_can_be_read_on_one_page_then_it_is_on_one_that_lies_as_it_does(
        int width, int height, bool isLandscape)
    {
        var tiling = Tile(width, height);

        tiling.Parts.ShouldBe([(0, 0)]);
        tiling.Sheet.IsLandscape.ShouldBe(isLandscape);
    }

    [Theory]
    [InlineData(3300, 1434)]
    [InlineData(1434, 3300)]
    [InlineData(9000, 200)]
    public void When_it_could_not_be_read_on_one_then_its_parts_can_and_together_are_all_of_it(int width, int height)
    {
        var tiling = Tile(width, height);

        (tiling.Scale * 11).ShouldBeGreaterThanOrEqualTo(PictureTiling.Readable - 0.01f);
        tiling.Parts.Count.ShouldBeGreaterThan(1);
        (tiling.Columns[0], tiling.Columns[^1], tiling.Rows[0], tiling.Rows[^1]).ShouldBe((0, width, 0, height));
        tiling.Parts.Select(part => tiling.At(part.Row, part.Column))
            .ShouldAllBe(part => part.Width * tiling.Scale <= tiling.Content.Width
                && part.Height * tiling.Scale <= tiling.Content.Height);
    }

    [Fact]
    public void When_a_box_lies_where_a_page_ends_then_it_is_not_cut()
    {
        var tiling = Tile(4000, 900);

        Boxes(4000, 900).ShouldAllBe(box => tiling.Columns.All(at => at <= box.Left || at >= box.Right));
    }

    [Fact]
    public void When_nothing_is_in_a_part_then_it_is_no_page()
    {
        using var font = new PaperFont(Options.Create(new PaperOptions()));
        using var picture = new PaperPicture(Svg(4000, 900, [SKRect.Create(20, 20, 200, 60)]), font.Typeface);

        PictureTiling.Of(picture).Parts.Count.ShouldBe(1);
    }

    [Fact]
    public void When_a_picture_has_an_element_that_nobody_can_draw_then_that_is_told()
    {
        using var font = new PaperFont(Options.Create(new PaperOptions()));
        var svg = Svg(100, 100, []).Replace("</svg>", "<image href='x'/></svg>", StringComparison.Ordinal);

        Should.Throw<NotSupportedException>(() => new PaperPicture(svg, font.Typeface)).Message.ShouldContain("image");
    }

    private static PictureTiling Tile(int width, int height)
    {
        using var font = new PaperFont(Options.Create(new PaperOptions()));
        using var picture = new PaperPicture(Svg(width, height, Boxes(width, height)), font.Typeface);
        return PictureTiling.Of(picture);
    }

    // Side by side, as drawings have them.
    private static IReadOnlyList<SKRect> Boxes(int width, int height) =>
    [
        .. from column in Enumerable.Range(0, Math.Max(1, width / 330))
           from row in Enumerable.Range(0, Math.Max(1, height / 150))
           select SKRect.Create(20 + (column * 330), 20 + (row * 150), 216, 80),
    ];

    private static string Svg(int width, int height, IReadOnlyList<SKRect> boxes) =>
        $$"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {{width}} {{height}}">
          <style>.box { fill: #ffffff; stroke: #000000; } .clause { font-size: 11px; fill: #000000; }</style>
          {{string.Concat(boxes.Select(box => $"""
            <rect class="box" x="{box.Left}" y="{box.Top}" width="{box.Width}" height="{box.Height}"/>
            <text class="clause" x="{box.Left + 10}" y="{box.Top + 20}">S1</text>
            """))}}
        </svg>
        """;
}
