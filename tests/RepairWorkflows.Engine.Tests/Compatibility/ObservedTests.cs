using System.Text.Json.Nodes;

namespace RepairWorkflows.Engine.Tests.Compatibility;

public sealed class ObservedTests
{
    [Fact]
    public async Task Scratch()
    {
        var output = new List<string>();
        int same = 0, different = 0, skipped = 0;
        foreach (var file in Directory.GetFiles("/work/shared/elsa/observed", "*.json").Order())
        {
            var recorded = JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsObject();
            var mode = (string?)recorded["profile"]?["flowchart"];
            if (mode == "counter" || ObservedPlay.Unplayable(recorded) is not null)
            {
                skipped++;
                continue;
            }

            try
            {
                await using var play = new ObservedPlay(recorded);
                var differences = await play.PlayAsync();
                if (differences.Count == 0) { same++; }
                else { different++; output.Add($"{Path.GetFileName(file)} {(recorded["defect"] is null ? "" : "DEFECT")}\n   " + string.Join("\n   ", differences)); }
            }
            catch (Exception e)
            {
                different++;
                output.Add($"{Path.GetFileName(file)} {e.GetType().Name} {e.Message}");
            }
        }

        output.Add($"{same} same {different} different {skipped} skipped");
        await File.WriteAllLinesAsync("/tmp/observed.txt", output);
    }
}
