using System.Text;
using Recruitment.Webhooks;

namespace Recruitment.Tests.Webhooks;

public sealed class WebhookKeyTests
{
    /// <summary>The example in the tests of the reference implementations.</summary>
    [Fact]
    public void An_event_is_signed_as_the_reference_implementations_do()
    {
        var key = WebhookKey.Find("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        var signature = key!.Sign(
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            DateTimeOffset.FromUnixTimeSeconds(1614265330),
            Encoding.UTF8.GetBytes("""{"test": 2432232314}""")
        );
        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", signature);
    }

    [Theory]
    [InlineData("")]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("whsec_")]
    [InlineData("whsec_c2hvcnQ=")]
    [InlineData("whsec_not base 64, and long enough to be one")]
    public void What_is_no_secret_of_enough_bytes_is_refused(string secret) => Assert.Null(WebhookKey.Find(secret));
}
