using RepairWorkflows.Host.Demonstration;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Start;

/// <summary>What the person who started the process reads: where it is, and how to sign in.</summary>
internal static class Announcement
{
    private const int RolesPerLine = 5;

    /// <summary>Prints it once the process listens.</summary>
    public static void Announce(this WebApplication app, SignInHint hint) =>
        app.Lifetime.ApplicationStarted.Register(() => Console.Out.WriteLine(
            Text(app.Urls.FirstOrDefault(""), hint, app.Services.GetRequiredService<HostSettings>().DataFolder)));

    /// <summary>The text, in Chinese and English.</summary>
    public static string Text(string url, SignInHint hint, string dataFolder)
    {
        var address = url.TrimEnd('/');
        return string.Join(Environment.NewLine, (string[])
        [
            "",
            "RepairWorkflows 报修流程平台 已启动 · is running",
            $"  网址 Address       {address}",
            $"  接口 API           {address}/api/docs",
            $"  账号 Accounts      {address}/accounts （管理员 · administrators）",
            $"  数据 Data          {dataFolder}",
            .. hint.FirstStartPath is { } path ? FirstStart(address + path) : [$"  登录 Sign in       {address}/sign-in"],
            .. hint.DemoPassword is { } password ? Demonstration(password) : [],
            .. hint.DemoNow is { } now ? (string[])[$"  演示时钟 Clock     {now:yyyy-MM-dd HH:mm}"] : [],
            .. hint.DemoApiKey is { } key ? (string[])[$"  密钥 API key       {key}"] : [],
            "  停止 Stop          Ctrl+C",
        ]);
    }

    private static IEnumerable<string> FirstStart(string link) =>
    [
        "  尚无账号：请打开下面的一次性链接，创建首个管理员账号",
        "  No account yet: open this one-time link to make the first administrator",
        $"    {link}",
    ];

    private static IEnumerable<string> Demonstration(string password) =>
    [
        $"  密码 Password      {password}",
        "  演示账号 Accounts  用户名即角色 · the user name is the role:",
        .. Role.All.Chunk(RolesPerLine).Select(roles => $"    {string.Join("  ", roles)}"),
        "  更多维修人员 · more technicians, by trade:",
        .. DemoPeople.Accounts.Where(person => person.Trade.Length > 0).Select(
            person => $"    {person.Name} （{person.Trade}）"),
    ];
}
