using System.Globalization;
using Microsoft.Extensions.Localization;
using RepairWorkflows.Engine.Runtime.Compilation;
using RepairWorkflows.Host.Language;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Drawings;

namespace RepairWorkflows.Host.CommandLine;

/// <summary><c>draw</c>: writes definitions as pictures, one a flowchart.</summary>
internal static class DrawCommand
{
    /// <summary>
    /// Draws all definitions named into the folder of <c>--to</c>: <c>{definitionId}.svg</c>, and
    /// <c>{definitionId}.{flowchart}.svg</c> for each flowchart inside. With <c>--layout</c> boxes are laid out anew,
    /// with <c>--write-layout</c> that layout is written into the definitions' files first.
    /// </summary>
    /// <returns>0; 2 when the arguments make no sense.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter to, CancellationToken cancellationToken)
    {
        var arguments = CommandArguments.Read(args, ["--layout", "--write-layout"], ["--to"]);
        CultureInfo.CurrentUICulture = arguments?.Language ?? CultureInfo.CurrentUICulture;
        await using var bench = await Workbench.OpenAsync(cancellationToken);
        if (arguments?.Setting("--to") is not { } folder)
        {
            await to.WriteLineAsync(bench.Get<IStringLocalizer<HostTexts>>()["command.usage-draw"].Value);
            return 2;
        }

        Directory.CreateDirectory(folder);
        var (compiler, rules) = (bench.Get<WorkflowCompiler>(), bench.Get<IClockRules>().Current);
        foreach (var file in await DefinitionFiles.ReadAsync(arguments.Paths, cancellationToken))
        {
            var workflow = await compiler.CompileAsync(file.Json, cancellationToken);
            if (arguments.Has("--write-layout"))
            {
                var json = WrittenLayout.In(file.Json, ProcessPictures.PlacesOf(workflow, rules, arguments.Language));
                await File.WriteAllTextAsync(file.Path, json, cancellationToken);
                workflow = await compiler.CompileAsync(json, cancellationToken);
            }

            foreach (var picture in ProcessPictures.Of(workflow, rules, arguments.Language, arguments.Has("--layout")))
            {
                var path = Path.Combine(folder, $"{picture.Name}.svg");
                await File.WriteAllTextAsync(path, picture.Svg, cancellationToken);
                await to.WriteLineAsync(path);
            }
        }

        return 0;
    }
}
