using Microsoft.Extensions.Localization;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime.Compilation;
using RepairWorkflows.Host.Api.Problems;
using RepairWorkflows.Host.Language;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Drawings;

namespace RepairWorkflows.Host.CommandLine;

/// <summary><c>draw</c>: writes definitions as pictures, one a flowchart.</summary>
internal static class DrawCommand
{
    private static readonly CommandForm Form = new("command.usage-draw", ["--layout", "--write-layout"], ["--to"]);

    /// <summary>
    /// Draws all definitions named into the folder of <c>--to</c>: <c>{definitionId}.svg</c>, and
    /// <c>{definitionId}.{flowchart}.svg</c> for each flowchart inside. With <c>--layout</c> boxes are laid out anew,
    /// with <c>--write-layout</c> that layout is written into the definitions' files first.
    /// </summary>
    /// <returns>0; 1 when a definition cannot be read; 2 when the arguments make no sense.</returns>
    public static Task<int> RunAsync(string[] args, TextWriter to, CancellationToken cancellationToken) =>
        CommandFrame.RunAsync(
            args, Form, to,
            async (bench, arguments, files) =>
            {
                var exit = 0;
                foreach (var file in files)
                {
                    try
                    {
                        var paths = await DrawAsync(file, bench, arguments, cancellationToken);
                        await to.WriteLineAsync(string.Join('\n', paths));
                    }
                    catch (InvalidRequestException invalid)
                    {
                        await to.WriteLineAsync(string.Join('\n', Faults(invalid, bench).Prepend(file.Path)));
                        exit = 1;
                    }
                }

                return exit;
            },
            cancellationToken);

    private static async Task<IReadOnlyList<string>> DrawAsync(
        DefinitionFile file, Workbench bench, CommandArguments arguments, CancellationToken cancellationToken)
    {
        var (compiler, rules) = (bench.Get<WorkflowCompiler>(), bench.Get<IClockRules>().Current);
        var workflow = await compiler.CompileAsync(file.Json, cancellationToken);
        if (arguments.Has("--write-layout"))
        {
            var json = WrittenLayout.In(file.Json, ProcessPictures.PlacesOf(workflow, rules, arguments.Language));
            await File.WriteAllTextAsync(file.Path, json, cancellationToken);
            workflow = await compiler.CompileAsync(json, cancellationToken);
        }

        List<string> paths = [];
        var folder = Directory.CreateDirectory(arguments.Setting("--to")!).ToString();
        foreach (var picture in ProcessPictures.Of(workflow, rules, arguments.Language, arguments.Has("--layout")))
        {
            var path = Path.Combine(folder, $"{picture.Name}.svg");
            await File.WriteAllTextAsync(path, picture.Svg, cancellationToken);
            paths.Add(path);
        }

        return paths;
    }

    private static IEnumerable<string> Faults(InvalidRequestException invalid, Workbench bench) =>
        invalid.Fields.Select(field => CommandFrame.Line(
            bench.Get<IStringLocalizer<HostTexts>>()["command.error"], field, bench.Get<ProblemTexts>()));
}
