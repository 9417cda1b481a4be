using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Timers;

namespace Recruitment.Embedded.Http;

/// <summary>
/// Where every request comes in. It counts as work while it is served; one that comes before orchestrations and
/// triggers have started waits for them, but for the questions whether they have.
/// </summary>
internal static class RequestGate
{
    public static void Use(IApplicationBuilder app)
    {
        var gauge = app.ApplicationServices.GetRequiredService<WorkGauge>();
        var state = app.ApplicationServices.GetRequiredService<HostState>();
        app.Use(next => context => ServeAsync(context, next, gauge, state));
    }

    // Also what no function answers is what its type says.
    private static async Task ServeAsync(HttpContext context, RequestDelegate next, WorkGauge gauge, HostState state)
    {
        if (!state.Started.IsCompleted && !HostEndpoints.TellWhetherReady(context.Request.Path))
        {
            await state.Started.WaitAsync(context.RequestAborted);
        }

        context.Response.OnStarting(
            static answer =>
            {
                ((HttpResponse)answer).Headers.XContentTypeOptions = "nosniff";
                return Task.CompletedTask;
            },
            context.Response
        );
        using var piece = ClockEndpoint.WaitsForWork(context.Request.Path) ? null : gauge.Begin();
        await next(context);
    }
}
