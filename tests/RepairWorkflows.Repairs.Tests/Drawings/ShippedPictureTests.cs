using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Drawings;

/// <summary>The pictures in <c>docs/processes</c> show the definitions as they are.</summary>
/// <remarks>With the variable UPDATE_PICTURES=1 they are drawn anew.</remarks>
public sealed class ShippedPictureTests
{
    private static readonly string Folder = Path.Combine(
        Path.GetDirectoryName(ShippedDefinitions.PathOf("unified-report"))!, "..", "..", "docs", "processes");

    [Fact]
    public async Task When_definitions_are_drawn_then_the_pictures_are_those_that_are_kept()
    {
        List<string> names = [];
        foreach (var file in ShippedDefinitions.Files())
        {
            foreach (var picture in await ADrawnProcess.OfAsync(await File.ReadAllTextAsync(file)))
            {
                var path = Path.Combine(Folder, $"{picture.Name}.svg");
                if (Environment.GetEnvironmentVariable("UPDATE_PICTURES") == "1")
                {
                    await File.WriteAllTextAsync(path, picture.Svg);
                }

                names.Add($"{picture.Name}.svg");
                (await File.ReadAllTextAsync(path) == picture.Svg).ShouldBeTrue(
                    $"{picture.Name}.svg shows another definition: draw it with UPDATE_PICTURES=1, and look at it.");
            }
        }

        Directory.GetFiles(Folder, "*.svg").Select(Path.GetFileName).ShouldBe(names, ignoreOrder: true);
    }

    [Fact]
    public async Task When_the_index_is_read_then_it_shows_every_picture()
    {
        var index = await File.ReadAllTextAsync(Path.Combine(Folder, "README.md"));

        Directory.GetFiles(Folder, "*.svg").Select(Path.GetFileName)
            .Where(name => !index.Contains($"]({name})", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
