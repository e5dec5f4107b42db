using System.Net;
using System.Text.RegularExpressions;

namespace RepairWorkflows.Host.Tests.Hosting;

/// <summary>Opens pages and sends their forms, hidden fields and cookies included.</summary>
internal sealed partial class FormBrowser(TestHost host, string language = "en")
{
    private readonly HttpClient _client = host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });

    /// <summary>The page opened last.</summary>
    public string Page { get; private set; } = "";

    /// <summary>Where the last answer sent the browser; null when nowhere.</summary>
    public string? Location { get; private set; }

    /// <summary>The session's cookie as the host gave it; null when it gave none.</summary>
    public string? SessionCookie { get; private set; }

    public async Task<HttpStatusCode> OpenAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await SendAsync(request);
    }

    public async Task<HttpStatusCode> SubmitAsync(
        string page, string action, params (string Name, string Value)[] fields)
    {
        await OpenAsync(page);
        var hidden = HiddenField().Matches(Page).Select(
            match => KeyValuePair.Create(match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value)))
            .DistinctBy(field => field.Key); // a page may have several forms
        using var request = new HttpRequestMessage(HttpMethod.Post, action)
        {
            Content = new FormUrlEncodedContent(
                [.. hidden, .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]),
        };
        return await SendAsync(request);
    }

    private async Task<HttpStatusCode> SendAsync(HttpRequestMessage request)
    {
        request.Headers.AcceptLanguage.ParseAdd(language);
        request.Headers.Accept.ParseAdd("text/html");
        var answer = await _client.SendAsync(request, CancellationToken.None);
        Page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(CancellationToken.None));
        SessionCookie = answer.Headers.TryGetValues("Set-Cookie", out var cookies)
            ? cookies.FirstOrDefault(cookie => cookie.StartsWith("rw.session=", StringComparison.Ordinal))
                ?.Split(';')[0]
            : SessionCookie;
        Location = answer.Headers.Location?.ToString();
        return answer.StatusCode;
    }

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)" ?/?>""")]
    private static partial Regex HiddenField();
}
