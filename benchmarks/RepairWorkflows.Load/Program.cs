using RepairWorkflows.Load;

if (LoadOptions.Read(args) is not { } options)
{
    Console.Error.WriteLine(LoadOptions.Usage);
    return 2;
}

var workload = Workload.Named(options.Workload);
await workload.PublishAsync(options);
Console.Error.WriteLine(
    $"{options.Workload}: {options.Clients} client(s), {options.WarmUp} s to warm up, {options.Seconds} s");
await Clients.RunAsync(options, workload, TimeSpan.FromSeconds(options.WarmUp));
var run = await Clients.RunAsync(options, workload, TimeSpan.FromSeconds(options.Seconds));
Console.WriteLine(run.Describe(options));
return run.Failures == 0 ? 0 : 1;
