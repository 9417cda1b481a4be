using Microsoft.Extensions.Configuration;
using Recruitment.Embedded.Http;

namespace Recruitment.Embedded.Hosting;

/// <summary>Tells whoever started the program where it is and where to look first.</summary>
internal static class StartAnnouncement
{
    public static void Write(TextWriter output, HostState state, IConfiguration configuration)
    {
        var address = state.Address.GetLeftPart(UriPartial.Authority);
        output.WriteLine(
            $$"""

            Recruitment is running at {{address}}
              function key   {{state.Keys.Function}}
              data           {{DataFolder.Of(configuration)}}

            Where to look first
              {{address}}/vacancies     the public vacancies and their application forms
              {{address}}/desk          the desk of recruiters and HR: sign in with an address that a procedure names
              {{address}}/dev/outbox    every mail that was sent, with the links in it
              {{address}}/health        whether all is well
              A new procedure: curl -X POST "{{address}}/api/procedures?code={{state.Keys.Function}}" -H "Content-Type: application/json" -d '{"template":"alkwin"}'
              The answer names the procedure's dashboard.

            Ctrl+C stops it; the next start goes on where it was.
            """
        );
        output.Flush();
    }
}
