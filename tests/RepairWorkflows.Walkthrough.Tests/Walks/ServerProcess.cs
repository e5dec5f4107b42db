using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace RepairWorkflows.Walkthrough.Tests.Walks;

/// <summary>The real server as a process of its own, on a free port; it can be killed and started again.</summary>
/// <param name="dataFolder">Where it keeps its files.</param>
/// <param name="postgres">Its database; null for the embedded one.</param>
/// <param name="settings">What it is told besides, as environment variables.</param>
internal sealed class ServerProcess(
    string dataFolder, string? postgres, params IReadOnlyList<(string Name, string Value)> settings) : IAsyncDisposable
{
    private readonly List<string> _log = [];
    private Process? _process;

    /// <summary>Where it listens since the last start.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Where it keeps the passwords of the demonstration accounts.</summary>
    public string Accounts => Path.Combine(dataFolder, "demo-accounts.json");

    /// <summary>The last lines it printed, for the message of a failed test.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return string.Join('\n', _log.TakeLast(40));
            }
        }
    }

    /// <summary>
    /// Whether <see cref="KillAsync"/> was the last that happened to it; false when it died by itself.
    /// </summary>
    public bool IsKilled => _process is null;

    public void Start()
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(Places.Host),
            ArgumentList = { Places.Host, "--demo", "--data", dataFolder, "--urls", Address.ToString() },
        };
        if (postgres is not null)
        {
            start.Environment["ConnectionStrings__Postgres"] = postgres;
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Ends it as a power cut would: nothing is flushed, nothing is told.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync(cancellationToken);
        }

        _process?.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync() => await KillAsync(CancellationToken.None);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Keep(string? line)
    {
        lock (_log)
        {
            _log.Add(line ?? "");
        }
    }
}
