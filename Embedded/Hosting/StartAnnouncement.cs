using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Recruitment.Embedded.Blobs.Http;
using Recruitment.Embedded.Http;

namespace Recruitment.Embedded.Hosting;

/// <summary>
/// Tells whoever started the program where it is and where to look first. Keys are told in development only: elsewhere
/// what a program prints is kept in logs.
/// </summary>
internal static class StartAnnouncement
{
    public static void Write(TextWriter output, IServiceProvider services)
    {
        var state = services.GetRequiredService<HostState>();
        var address = state.Address.GetLeftPart(UriPartial.Authority);
        var data = DataFolder.Of(services.GetRequiredService<IConfiguration>());
        var uploads = services.GetService<BlobHttpServer>();
        output.WriteLine(
            services.GetRequiredService<IHostEnvironment>().IsDevelopment()
                ? ForDevelopers(address, data, state.Keys.Function, uploads?.Connection)
                : ForOperators(address, data, uploads?.Port)
        );
        output.Flush();
    }

    private static string ForDevelopers(string address, string data, string key, string? uploads) =>
        $$"""

            Recruitment is running at {{address}}
              function key   {{key}}
              data           {{data}}
              uploads        {{uploads ?? "by the forms; Storage__Port opens a port for storage clients"}}

            Where to look first
              {{address}}/vacancies     the public vacancies and their application forms
              {{address}}/desk          the desk of recruiters and HR: sign in with an address that a procedure names
              {{address}}/dev/outbox    every mail that was sent, with the links in it
              {{address}}/health        whether all is well
              A new procedure: curl -X POST "{{address}}/api/procedures?code={{key}}" -H "Content-Type: application/json" -d '{"template":"alkwin"}'
              The answer names the procedure's dashboard.

            Ctrl+C stops it; the next start goes on where it was.
            """;

    private static string ForOperators(string address, string data, int? uploads) =>
        $"""

            Recruitment is running at {address}
              function key   that of the setting Keys__Function
              data           {data}
              uploads        {(
                uploads is null
                    ? "by the forms"
                    : $"by the forms, and by storage clients at port {uploads} with the key of the setting Keys__Storage"
            )}
              health         {address}/health
            """;
}
