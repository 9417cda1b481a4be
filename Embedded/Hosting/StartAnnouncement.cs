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
    public static void Write(TextWriter output, IServiceProvider services, KeyFolder keys)
    {
        var state = services.GetRequiredService<HostState>();
        var address = state.Address.GetLeftPart(UriPartial.Authority);
        var data = DataFolder.Of(services.GetRequiredService<IConfiguration>());
        var uploads = services.GetService<BlobHttpServer>();
        output.WriteLine(
            services.GetRequiredService<IHostEnvironment>().IsDevelopment()
                ? ForDevelopers(address, data, TextOf(keys), state.Keys, uploads?.Connection)
                : ForOperators(address, data, TextOf(keys), uploads?.Port)
        );
        output.Flush();
    }

    private static string TextOf(KeyFolder keys) =>
        keys switch
        {
            { File: null } => $"{keys.Path}, wrapped by the setting Keys__Wrapping: keep both, but not with the data",
            { IsNew: true } => $"{keys.Path}, made now: keep it, but not with the data; without it they cannot be read",
            _ => $"{keys.Path}: keep it, but not with the data; without it they cannot be read",
        };

    private static string ForDevelopers(string address, string data, string folder, AccessKeys keys, string? uploads)
    {
        // It is told once: what is told again at every start ends in logs and on screens that are shared.
        var isTold = keys.IsFunctionNew && keys.Function is not null;
        var key = isTold ? keys.Function : "KEY";
        return $$"""

            Recruitment is running at {{address}}
              function key   {{(
                isTold
                    ? $"{key} (told this once)"
                    : "that of the first start, or of the setting Keys__Function; docs/operations.md says how to make others"
            )}}
              data           {{data}}
              keys           {{folder}}
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
    }

    private static string ForOperators(string address, string data, string folder, int? uploads) =>
        $"""

            Recruitment is running at {address}
              function key   that of the setting Keys__Function
              data           {data}
              keys           {folder}
              uploads        {(
                uploads is null
                    ? "by the forms"
                    : $"by the forms, and by storage clients at port {uploads} with the key of the setting Keys__Storage"
            )}
              health         {address}/health
            """;
}
