using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace RepairWorkflows.Dashboard.Missing;

/// <summary>
/// Gives the bare 404 of a mistyped address a page. The API's answers and missing files stay as they are.
/// </summary>
internal static class MissingAnswers
{
    // No catch-all route: it would answer 404 where another method of a known path is a 405.
    public static void UseMissingPage(this WebApplication app) =>
        app.UseWhen(IsForPeople, pages => pages.UseStatusCodePages(AnswerAsync));

    private static bool IsForPeople(HttpContext http) =>
        (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        && http.GetEndpoint() is null
        && !http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && !Path.HasExtension(http.Request.Path);

    private static Task AnswerAsync(StatusCodeContext context) =>
        context.HttpContext.Response.StatusCode == StatusCodes.Status404NotFound
            ? new RazorComponentResult<MissingPage> { StatusCode = StatusCodes.Status404NotFound }
                .ExecuteAsync(context.HttpContext)
            : Task.CompletedTask;
}
