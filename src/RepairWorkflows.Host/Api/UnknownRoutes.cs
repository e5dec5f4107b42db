using Microsoft.AspNetCore.Routing.Template;
using RepairWorkflows.Host.Api.Elsa;
using RepairWorkflows.Host.Api.Problems;

namespace RepairWorkflows.Host.Api;

/// <summary>
/// Answers what no route of the API takes. The pages would otherwise: their own catch-all takes every address by GET,
/// and so refuses every other method wherever there is nothing at all.
/// </summary>
internal static class UnknownRoutes
{
    private static readonly string[] Prefixes = ["/api", ElsaRoutes.Prefix];

    /// <summary>Maps it for anybody: which routes there are is no secret, the API describes itself.</summary>
    public static void MapUnknownRoutes(this WebApplication app)
    {
        foreach (var prefix in Prefixes)
        {
            app.Map(prefix + "/{**path}", Answer).AllowAnonymous().ExcludeFromDescription();
        }
    }

    private static Task Answer(
        HttpContext context, EndpointDataSource routes, ParameterPolicyFactory policies, ProblemWriter problems)
    {
        var methods = routes.Endpoints.OfType<RouteEndpoint>()
            .Where(route => route != context.GetEndpoint() && Prefixes.Any(prefix => IsBelow(route, prefix)))
            .Where(route => Takes(route, context, policies))
            .SelectMany(route => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
            .Distinct().Order().ToArray();
        if (methods.Length > 0)
        {
            context.Response.Headers.Allow = methods;
        }

        // A route of this method is passed over only for the type of the body.
        return problems.WriteAsync(context, Problem.Of(
            methods.Length == 0 ? StatusCodes.Status404NotFound
            : methods.Contains(context.Request.Method) ? StatusCodes.Status415UnsupportedMediaType
            : StatusCodes.Status405MethodNotAllowed));
    }

    private static bool IsBelow(RouteEndpoint route, string prefix) =>
        route.RoutePattern.RawText?.StartsWith(prefix + "/", StringComparison.OrdinalIgnoreCase) == true
        && !route.RoutePattern.RawText.Contains("{**", StringComparison.Ordinal);

    // The address, with every constraint on its parameters: an id that is none makes an address that is none.
    private static bool Takes(RouteEndpoint route, HttpContext context, ParameterPolicyFactory policies)
    {
        var values = new RouteValueDictionary();
        return new TemplateMatcher(new RouteTemplate(route.RoutePattern), [])
                .TryMatch(context.Request.Path, values)
            && route.RoutePattern.ParameterPolicies.All(one => one.Value.All(
                policy => Holds(policies.Create(route.RoutePattern.GetParameter(one.Key), policy), one.Key)));

        bool Holds(IParameterPolicy policy, string name) => policy is not IRouteConstraint constraint
            || constraint.Match(context, null, name, values, RouteDirection.IncomingRequest);
    }
}
