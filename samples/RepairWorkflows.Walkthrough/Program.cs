using System.Net.Http.Headers;
using System.Text;
using RepairWorkflows.Walkthrough;
using RepairWorkflows.Walkthrough.Server;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (WalkOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(WalkOptions.Usage);
    return ExitCode.Usage;
}

using var http = LostConnections.NewClient(options.Base, TimeSpan.FromMinutes(5));
http.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue(options.Language));
try
{
    return await new Performance(options, http, TimeProvider.System, Console.Out).RunAsync(CancellationToken.None);
}
catch (WalkFailedException failure)
{
    Console.Error.WriteLine($"The walk failed: {failure.Message}");
    return ExitCode.Failed;
}
catch (HttpRequestException failure)
{
    Console.Error.WriteLine($"The server at {options.Base} went away: {failure.Message}");
    Console.Error.WriteLine(options.Resume is null
        ? ""
        : $"Start it again, then repeat this command: {options.Resume} knows how far the walk came.");
    return ExitCode.ServerGone;
}
