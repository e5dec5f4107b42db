using RepairWorkflows.TimerLoad;

if (TimerLoadOptions.Read(args) is not { } options)
{
    Console.Error.WriteLine(TimerLoadOptions.Usage);
    return 2;
}

await using var server = new Server(options);
var database = new Database(options);
var flow = new Flow(server);
await server.StartAsync();
await flow.PublishAsync();
var seed = new Seed(database, await flow.StartAsync());
await server.StopAsync();

var phases = new Phases(options, server, database, flow, seed);
await phases.PendingAsync(TimerLoadOptions.FewestPending);
if (options.Pending > TimerLoadOptions.FewestPending)
{
    await phases.PendingAsync(options.Pending - TimerLoadOptions.FewestPending);
}

var isClean = await phases.PunctualityAsync();
if (options.Overdue > 0)
{
    isClean &= await phases.OutageAsync();
}

return isClean ? 0 : 1;
