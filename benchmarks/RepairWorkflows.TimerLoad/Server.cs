using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace RepairWorkflows.TimerLoad;

/// <summary>The server, a process of its own, started and ended as often as it takes.</summary>
internal sealed class Server(TimerLoadOptions options) : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(5);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(2) };
    private Process? _process;

    private string Log => $"{options.Data}.log";

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    public string Authorization => $"ApiKey {File.ReadAllText(InData("demo-api-key.txt")).Trim()}";

    /// <summary>The demonstration's clock, by which everything is due.</summary>
    public DateTimeOffset Now => TimeProvider.System.GetUtcNow()
        + TimeSpan.ParseExact(File.ReadAllText(InData("demo-clock.txt")).Trim(), "c", CultureInfo.InvariantCulture);

    /// <summary>Starts it, and answers how long it took until it was ready.</summary>
    public async Task<TimeSpan> StartAsync()
    {
        var began = Stopwatch.GetTimestamp();
        _process = Process.Start(new ProcessStartInfo(options.Host)
        {
            ArgumentList = { "--demo", "--data", options.Data, "--urls", Address.ToString() },
            RedirectStandardOutput = true,
            Environment =
            {
                ["Logging__LogLevel__Default"] = "Warning",
                ["ConnectionStrings__Postgres"] = options.Postgres,
            },
        }) ?? throw new InvalidOperationException($"{options.Host} did not start.");
        _process.OutputDataReceived += (_, line) => File.AppendAllText(Log, line.Data + "\n");
        _process.BeginOutputReadLine();
        while (!await IsReadyAsync())
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(began) > LongestStart)
            {
                throw new InvalidOperationException($"The server is not ready: {await File.ReadAllTextAsync(Log)}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }

        return Stopwatch.GetElapsedTime(began);
    }

    /// <summary>Ends it as an operator would, and waits until it has.</summary>
    public async Task StopAsync()
    {
        if (_process is not { } process)
        {
            return;
        }

        using (var kill = Process.Start("kill", process.Id.ToString(CultureInfo.InvariantCulture)))
        {
            await kill.WaitForExitAsync();
        }

        await process.WaitForExitAsync();
        process.Dispose();
        _process = null;
    }

    /// <summary>Resident memory, in MB.</summary>
    public long Memory()
    {
        _process!.Refresh();
        return _process.WorkingSet64 / (1024 * 1024);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _http.Dispose();
    }

    private string InData(string file) => Path.Combine(options.Data, file);

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri(Address, "/health/ready"));
            return answer.IsSuccessStatusCode && File.Exists(InData("demo-api-key.txt"));
        }
        catch (Exception failure) when (
            failure is HttpRequestException or SocketException or OperationCanceledException)
        {
            return false; // Nobody listens yet.
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
