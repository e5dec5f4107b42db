using Microsoft.AspNetCore.Diagnostics;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Host.Accounts;
using RepairWorkflows.Host.Api.Elsa;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Host.Paper;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.Api.Problems;

/// <summary>Says which family of failures is answered how.</summary>
internal static class ProblemAnswers
{
    /// <summary>Adds one handler a family; the last one takes what is left.</summary>
    public static IServiceCollection AddProblemAnswers(this IServiceCollection services)
    {
        services.AddProblemDetails(options => options.CustomizeProblemDetails = Complete);
        services.AddSingleton<ProblemTexts>();
        services.AddSingleton<ElsaRefusals>();
        services.AddSingleton<ProblemWriter>();
        return services
            .AddFamily<RuleViolationException>(StatusCodes.Status409Conflict)
            .AddFamily<ReadOnlyException>(StatusCodes.Status403Forbidden) // as an Elsa server does
            .AddFamily<EditedMeanwhileException>(StatusCodes.Status412PreconditionFailed)
            .AddFamily<NotFoundException>(StatusCodes.Status404NotFound)
            .AddFamily<InvalidRequestException>(StatusCodes.Status400BadRequest)
            .AddFamily<MalformedBodyException>(StatusCodes.Status400BadRequest)
            .AddFamily<RequestTooLargeException>(StatusCodes.Status413PayloadTooLarge)
            .AddFamily<SessionRefusedException>(StatusCodes.Status401Unauthorized)
            .AddFamily<NotAllowedException>(StatusCodes.Status403Forbidden)
            .AddFamily<CommandKeyReusedException>(StatusCodes.Status422UnprocessableEntity)
            .AddFamily<ConcurrencyConflictException>(StatusCodes.Status409Conflict)
            .AddFamily<DuplicateCommandException>(StatusCodes.Status409Conflict)
            .AddFamily<PaperFontMissingException>(StatusCodes.Status503ServiceUnavailable)
            .AddExceptionHandler<TooManyAttemptsHandler>()
            .AddExceptionHandler<BadRequestHandler>()
            .AddExceptionHandler<UnexpectedHandler>();
    }

    /// <summary>
    /// Answers failures: exceptions everywhere, bare statuses under <c>/api</c> and <c>/elsa/api</c>.
    /// </summary>
    public static void UseProblemAnswers(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
                || ElsaRefusals.AreFor(context.Request),
            api => api.UseStatusCodePages(page => page.HttpContext.RequestServices.GetRequiredService<ProblemWriter>()
                .WriteAsync(page.HttpContext, Problem.Of(page.HttpContext))));
    }

    private static IServiceCollection AddFamily<TException>(this IServiceCollection services, int status)
        where TException : CodedException =>
        services.AddSingleton<IExceptionHandler>(
            provider => new CodedExceptionHandler<TException>(provider.GetRequiredService<ProblemWriter>(), status));

    // The framework's own answers have a status and nothing else yet.
    private static void Complete(ProblemDetailsContext context)
    {
        ProblemWriter.WriteHeaders(context.HttpContext);
        if (!context.ProblemDetails.Extensions.ContainsKey("code"))
        {
            context.HttpContext.RequestServices.GetRequiredService<ProblemWriter>().Complete(
                context.ProblemDetails, Problem.Of(context.HttpContext));
        }
    }
}
