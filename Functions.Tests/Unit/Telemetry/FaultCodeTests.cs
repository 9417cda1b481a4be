using System.Net.Sockets;
using Azure;
using Recruitment.Mail;
using Recruitment.Telemetry;

namespace Recruitment.Tests.Telemetry;

/// <summary>What is told of a fault, and what is not.</summary>
public sealed class FaultCodeTests
{
    private const string Name = "Sanne de Vries <sanne.devries@example.org>";

    public static TheoryData<Exception, string> Faults =>
        new()
        {
            { new InvalidOperationException(Name), "InvalidOperationException" },
            { new SocketException((int)SocketError.ConnectionReset, Name), "SocketException.ConnectionReset" },
            { new RequestFailedException(404, Name, "BlobNotFound", null), "RequestFailedException.404" },
            {
                new HttpRequestException(HttpRequestError.NameResolutionError, Name),
                "HttpRequestException.NameResolutionError"
            },
            { new MailNotSentException(MailFault.Deferred, Name), "MailNotSentException.Deferred" },
            { new IOException(Name, unchecked((int)0x80070070)), "IOException.0x80070070" },
            {
                new InvalidOperationException(Name, new FormatException(Name, new TimeoutException(Name))),
                "InvalidOperationException < FormatException < TimeoutException"
            },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_tells_its_type_its_code_and_its_causes(Exception fault, string code) =>
        Assert.Equal(code, FaultCode.Of(fault));

    [Fact]
    public void Where_it_was_thrown_is_told_without_what_it_says()
    {
        try
        {
            throw new InvalidOperationException(Name);
        }
        catch (InvalidOperationException fault)
        {
            var places = FaultCode.PlacesOf(fault);
            Assert.Contains(nameof(Where_it_was_thrown_is_told_without_what_it_says), places, StringComparison.Ordinal);
            Assert.DoesNotContain("Sanne", places, StringComparison.Ordinal);
        }
    }
}
