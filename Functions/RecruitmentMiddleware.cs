using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Recruitment.Links;
using Recruitment.Telemetry;

namespace Recruitment;

/// <summary>What every function goes through.</summary>
public static class RecruitmentMiddleware
{
    /// <summary>Comes after <c>ConfigureFunctionsWebApplication</c>, which brings the requests that it looks at.</summary>
    public static FunctionsApplicationBuilder UseRecruitment(this FunctionsApplicationBuilder builder)
    {
        builder.UseMiddleware<AnswerHeadersMiddleware>();
        builder.UseMiddleware<FaultMiddleware>();
        return builder;
    }
}
