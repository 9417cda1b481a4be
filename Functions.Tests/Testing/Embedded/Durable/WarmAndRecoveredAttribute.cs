using System.Reflection;
using Xunit.Sdk;

namespace Recruitment.Tests.Embedded.Durable;

/// <summary>Runs a test twice: with instances that stay in memory, and with instances replayed on every turn.</summary>
internal sealed class WarmAndRecoveredAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        [
            [false],
            [true],
        ];
}
