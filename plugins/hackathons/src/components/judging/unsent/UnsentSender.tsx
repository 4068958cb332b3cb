import { useJudgingOutbox } from '../../../query/useJudgingOutbox';
import { useUserRef } from '../../../query/useUserRef';
import { useEvent } from '../../event/useEvent';

/** Sends what somebody scored, ranked or voted without a network, whichever page of a hackathon is open. Shows nothing. */
export function UnsentSender() {
  const { ref } = useEvent();
  const userRef = useUserRef();
  return userRef ? <Sender hackathonRef={ref} userRef={userRef} /> : null;
}

function Sender(props: { hackathonRef: string; userRef: string }) {
  useJudgingOutbox(props.hackathonRef, props.userRef);
  return null;
}
