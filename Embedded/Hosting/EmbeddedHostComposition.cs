using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Recruitment.Embedded.Hosting;

/// <summary>Puts the embedded host together around the app's builder.</summary>
internal static class EmbeddedHostComposition
{
    public static WebApplicationBuilder Begin(string[] args) =>
        WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args });

    public static IHost Complete(WebApplicationBuilder builder) => builder.Build();
}
